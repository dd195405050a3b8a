package io.cardledger.client.generator;

import io.cardledger.client.connection.LimitedBody;
import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.client.settings.BillingClientSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes what the generator does. */
@RestController
@RequestMapping(path = "/generator", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class GeneratorController {

    private final Generator generator;
    private final BillingClientSettings settings;

    @GetMapping
    @Operation(summary = "What the generator is told to do, and what it did")
    GeneratorState state() {
        return generator.state();
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Changes what the generator does; settings that are not named keep their values",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = GeneratorSettings.class))))
    GeneratorState change(HttpServletRequest request) throws IOException {
        byte[] json = LimitedBody.read(request, settings.client().sending().bodyTimeout());
        return generator.change(current -> GeneratorChange.apply(json, current));
    }
}
