package io.cardledger.server.answer;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import io.cardledger.model.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The form of an answer that a caller prefers: one handler gives both, so that Spring need not choose one by the form.
 */
public final class AnswerForm {

    private static final List<MediaType> ALL =
            List.of(APPLICATION_JSON, MediaType.parseMediaType(Problem.MEDIA_TYPE), TEXT_PLAIN);
    private static final Map<List<String>, String> COMMON = Map.of(
            List.of(), APPLICATION_JSON_VALUE,
            List.of(MediaType.ALL_VALUE), APPLICATION_JSON_VALUE,
            List.of(APPLICATION_JSON_VALUE), APPLICATION_JSON_VALUE,
            List.of(TEXT_PLAIN_VALUE), TEXT_PLAIN_VALUE);

    private AnswerForm() {}

    /**
     * JSON, or text if that is preferred.
     *
     * @throws HttpMediaTypeNotAcceptableException if the caller takes neither
     */
    public static String preferred(HttpServletRequest call) throws HttpMediaTypeNotAcceptableException {
        List<String> accept = Collections.list(call.getHeaders("Accept"));
        String common = COMMON.get(accept);
        return common != null ? common : negotiated(accept);
    }

    private static String negotiated(List<String> accept) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept cannot be read: " + e.getMessage());
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        for (MediaType one : wanted) {
            for (MediaType form : ALL) {
                if (one.includes(form)) {
                    return form.equals(TEXT_PLAIN) ? TEXT_PLAIN_VALUE : APPLICATION_JSON_VALUE;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(ALL);
    }
}
