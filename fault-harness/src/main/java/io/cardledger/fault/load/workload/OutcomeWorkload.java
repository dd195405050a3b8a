package io.cardledger.fault.load.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.TopicNames;
import io.cardledger.fault.load.driver.DriverContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A workload some of whose operations ask for their outcomes, on the suite's own topic or on one of the sender's. */
public final class OutcomeWorkload implements Workload {

    private static final byte[] MARK = "outcome".getBytes(UTF_8);

    private final Workload workload;
    private final Random random;
    private final String ownTopic;

    public OutcomeWorkload(DriverContext context, Workload workload) {
        this.workload = workload;
        this.random = context.random("outcomes");
        this.ownTopic = ownTopic(context);
    }

    public static String ownTopic(DriverContext context) {
        return "billing-reply-outcomes-" + context.tag();
    }

    @Override
    public OutgoingRecord next() {
        OutgoingRecord send = workload.next();
        return switch (random.nextInt(4)) {
            case 0 -> send.withHeaders(asking(TopicNames.OUTCOMES));
            case 1 -> send.withHeaders(asking(ownTopic));
            default -> send;
        };
    }

    /** Whether an answer is one to such an operation; hostile headers ask for others on the same topics. */
    public static boolean isAnswered(Headers headers) {
        Header mark = headers.lastHeader(HostileHeaders.CORRELATION_ID);
        return mark != null && Arrays.equals(mark.value(), MARK);
    }

    private static List<Header> asking(String topic) {
        return List.of(
                HostileHeaders.header(HostileHeaders.REPLY_TOPIC, topic),
                new RecordHeader(HostileHeaders.CORRELATION_ID, MARK));
    }
}
