package io.cardledger.model.topic;

import java.util.List;

/** A topic that is there does not fit; the message names each misfit and what to do. */
public final class TopicMisfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicMisfitException(List<String> misfits) {
        super(String.join("; ", misfits));
    }
}
