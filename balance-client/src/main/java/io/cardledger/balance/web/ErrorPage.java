package io.cardledger.balance.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container dispatches to for errors that no handler saw. */
@RestController
class ErrorPage implements ErrorController {

    private static final int NOT_FOUND = 404;

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemResponse.of(StatusProblems.of(status instanceof Integer code ? code : NOT_FOUND));
    }
}
