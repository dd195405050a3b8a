package io.cardledger.server.redrive;

import io.cardledger.model.operation.Reason;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.support.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends dead letters back on demand. */
@RestController
@RequestMapping("/dead-letters")
@RequiredArgsConstructor
class RedriveController {

    private final Redriver redriver;

    /** @param reason the code of a reason; without one, all dead letters are sent back */
    @PostMapping("/redrive")
    RedriveReport redrive(@RequestParam(required = false) @Nullable String reason) {
        return redriver.run(reason == null ? EnumSet.allOf(Reason.class) : Set.of(parse(reason)));
    }

    private static Reason parse(String code) {
        return Reason.of(code)
                .orElseThrow(() -> new ProblemException(Problem.of(
                                ProblemType.BAD_PARAMETER,
                                "reason must be one of "
                                        + Arrays.stream(Reason.values())
                                                .map(Reason::code)
                                                .collect(Collectors.joining(", ")))
                        .withField("reason")));
    }
}
