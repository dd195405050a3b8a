package io.cardledger.server.listing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.balance.BalanceBatch;
import io.cardledger.model.balance.BalancePage;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.server.Cluster;
import io.cardledger.server.RunningServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Cluster.Extension.class)
class ListingIT {

    private final Cluster cluster;
    private final List<RunningServer> servers;

    ListingIT(Cluster cluster) {
        this.cluster = cluster;
        this.servers = List.of(cluster.one, cluster.two);
    }

    @Test
    void aBatchHasTheCardsOfAllInstancesInOrderAndListsTheUnknown() {
        List<String> cards = onePerPartition("batch");
        for (RunningServer server : servers) {
            HttpResponse<String> answer = server.get("/balance?wait=30s&card=nobody&card=none&" + named(cards));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            BalanceBatch batch = BillingJson.mapper().readValue(answer.body(), BalanceBatch.class);
            assertThat(cards(batch.balances()))
                    .isEqualTo(cards.stream().sorted().toList());
            assertThat(batch.unknown()).containsExactly("nobody", "none");
            assertThat(header(answer, "Billing-Source")).isEqualTo("active");
            assertThat(header(answer, "Billing-Lag")).isEqualTo("0");
            assertThat(header(answer, "Billing-Instance")).isEqualTo(server.address());
            assertThat(answer.headers().firstValue("Billing-Partitions")).isEmpty();
        }
    }

    @Test
    void theBalancesOfABatchAreThoseOfTheCards() {
        List<String> cards = onePerPartition("same-batch");
        String single = cards.stream()
                .sorted()
                .map(card -> cluster.one.get("/balance/" + card).body())
                .collect(joining(",", "{\"balances\":[", "],\"unknown\":[]}"));

        assertThat(cluster.two.get("/balance?wait=30s&" + named(cards)).body()).isEqualTo(single);
    }

    @Test
    void aThousandLongCardsFitInABatch() {
        String cards = IntStream.range(0, 1_000)
                .mapToObj(n -> "card=" + "x".repeat(60) + (1_000 + n))
                .collect(joining("&"));
        for (RunningServer server : servers) {
            HttpResponse<String> answer = server.get("/balance?wait=30s&" + cards);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(BillingJson.mapper()
                            .readValue(answer.body(), BalanceBatch.class)
                            .unknown())
                    .hasSize(1_000)
                    .isSorted();
        }
    }

    @Test
    void pagesOfAnySizeLeadThroughAllCardsOfAllInstancesInOrder() {
        List<String> known = IntStream.range(0, 30).mapToObj(n -> "page" + n).toList();
        known.forEach(card -> cluster.wire.operation(card, "1"));
        known.forEach(cluster::know);
        for (int limit : new int[] {1, 7, 100, 1_000}) {
            for (RunningServer server : servers) {
                List<String> walked = walk(server, "page", limit);
                assertThat(walked).isSorted().doesNotHaveDuplicates().containsAll(known);
            }
        }
    }

    @Test
    void aPageStartsAtTheCardNamedEvenIfThereIsNone() {
        onePerPartition("start");
        BalancePage page = page(cluster.one, "/balance?from=start&limit=1");

        assertThat(page.balances().get(0).card()).isGreaterThanOrEqualTo("start");
        assertThat(page(cluster.two, "/balance?from=zzzzzzzz").balances()).isEmpty();
        assertThat(cluster.two.get("/balance?wait=30s&from=zzzzzzzz").body()).isEqualTo("{\"balances\":[]}");
    }

    @Test
    void anInstanceThatIsAskedByAnotherAnswersForWhatItOwnsAndSaysSo() {
        HttpResponse<String> one = cluster.one.get("/balance?partitions=0,1,2,3", "Billing-Forwarded-By", "other:1");
        HttpResponse<String> two = cluster.two.get("/balance?partitions=0,1,2,3", "Billing-Forwarded-By", "other:1");

        assertThat(header(one, "Billing-Partitions").split(",")).isNotEmpty();
        assertThat(List.of(header(one, "Billing-Source"), header(two, "Billing-Source")))
                .contains("standby");
    }

    @ParameterizedTest
    @CsvSource({
        "card=a&card=b!,card",
        "card=,card",
        "card=a&from=b,from",
        "card=a&limit=3,limit",
        "card=a&after=0@1,after",
        "after=0@1,after",
        "from=b!,from",
        "from=a&from=b,from",
        "limit=0,limit",
        "limit=1001,limit",
        "limit=-1,limit",
        "limit=1.5,limit",
        "limit=99999999999999999999,limit",
        "wait=31s,wait",
        "maxLag=-1,maxLag",
        "maxLag=9999999999999999999,maxLag"
    })
    void aParameterThatDoesNotFitIsRefusedByName(String query, String field) {
        HttpResponse<String> answer = cluster.one.get("/balance?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("problem:bad-", "\"field\":\"" + field + "\"", "\"detail\":\"" + field);
    }

    @Test
    void oneCardTooManyIsRefused() {
        String cards = IntStream.range(0, 1_001).mapToObj(n -> "card=c" + n).collect(joining("&"));
        HttpResponse<String> answer = cluster.one.get("/balance?" + cards);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 1000 times");
    }

    private List<String> walk(RunningServer server, String from, int limit) {
        List<String> walked = new ArrayList<>();
        String link = "/balance?from=" + from + "&limit=" + limit;
        while (link != null) {
            BalancePage page = page(server, link);
            assertThat(page.balances()).hasSizeLessThanOrEqualTo(limit);
            walked.addAll(cards(page.balances()));
            link = page.next();
        }
        return walked;
    }

    private List<String> onePerPartition(String prefix) {
        List<String> cards = IntStream.range(0, 4)
                .mapToObj(partition -> Cluster.cardOn(partition, prefix))
                .toList();
        cards.forEach(cluster::know);
        return cards;
    }

    private static BalancePage page(RunningServer server, String link) {
        HttpResponse<String> answer = server.get(link + "&wait=30s");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return BillingJson.mapper().readValue(answer.body(), BalancePage.class);
    }

    private static String named(List<String> cards) {
        return cards.stream().map(card -> "card=" + card).collect(joining("&"));
    }

    private static List<String> cards(List<CardBalance> balances) {
        return balances.stream().map(CardBalance::card).toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
