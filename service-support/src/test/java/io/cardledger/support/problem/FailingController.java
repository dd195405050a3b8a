package io.cardledger.support.problem;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

@RestController
class FailingController {

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("secret");
    }

    @GetMapping("/parameter")
    String parameter() {
        throw ProblemException.parameter("after", "must be a position");
    }

    @GetMapping("/busy")
    String busy() {
        throw new ProblemException(Problem.of(ProblemType.UNAVAILABLE, "ask again"));
    }

    @GetMapping("/late")
    String late() {
        throw new AsyncRequestTimeoutException();
    }

    @GetMapping("/broken")
    String broken() throws IOException {
        throw new IOException("secret");
    }

    @GetMapping("/required")
    String required(@RequestParam int number) {
        return "" + number;
    }

    @PostMapping(path = "/json", consumes = "application/json", produces = "application/json")
    String json() {
        return "{}";
    }
}
