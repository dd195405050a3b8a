package io.cardledger.server.instances;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.cardledger.model.problem.Problem;
import io.cardledger.server.routing.PeerClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The instances over HTTP; another instance is told of this one alone. */
@RestController
@RequiredArgsConstructor
class InstancesController {

    private final OwnStatus own;
    private final OtherInstances others;

    @GetMapping(
            path = "/instances",
            produces = {APPLICATION_JSON_VALUE, Problem.MEDIA_TYPE})
    CompletableFuture<Instances> instances(
            @RequestHeader(name = PeerClient.FORWARDED_BY, required = false) @Nullable String forwardedBy) {
        return forwardedBy != null
                ? own.now().thenApply(status -> new Instances(List.of(status)))
                : own.now().thenCombine(others.all(), OtherInstances::joined);
    }
}
