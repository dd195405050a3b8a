package io.cardledger.server.balance;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.routing.Errand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A call for a listing, and the parts of it that are there by now. */
final class Gathering {

    private final Listing listing;
    private final ReadTerms terms;
    private final Set<Integer> missing;
    private final Set<Integer> there = new TreeSet<>();
    private final List<Part> parts = new ArrayList<>();
    private Origin origin = Origin.OWNER;

    Gathering(Listing listing, ReadTerms terms) {
        this.listing = listing;
        this.terms = terms;
        this.missing = new TreeSet<>(listing.partitions());
    }

    Listing listing() {
        return listing;
    }

    ReadTerms terms() {
        return terms;
    }

    /** The partitions that have not contributed yet. */
    synchronized Set<Integer> missing() {
        return new TreeSet<>(missing);
    }

    /** Adds what these partitions contribute. */
    synchronized void take(Collection<Integer> partitions, Part part, Origin from) {
        missing.removeAll(partitions);
        there.addAll(partitions);
        parts.add(part);
        origin = origin.and(from);
    }

    /** Another instance is told what there is; a caller gets all or nothing. */
    synchronized Attempt conclude() {
        boolean forwarded = terms.errand() != Errand.DIRECT;
        if (!missing.isEmpty() && !forwarded) {
            return new Attempt.NotYet(Obstacle.MOVING);
        }
        return new Attempt.Done(
                new Answer.Several(new Listed(listing.content(parts), origin, new TreeSet<>(there), forwarded)));
    }

    /** Names the partitions that are missing. */
    synchronized Answer refusal(Obstacle obstacle) {
        String partitions = (missing.size() == 1 ? "partition " : "partitions ") + Listed.header(missing);
        return new Answer.Refused(
                obstacle == Obstacle.MOVING
                        ? Problem.of(
                                ProblemType.UNAVAILABLE,
                                "nobody can answer for " + partitions + " just now; ask again in a second")
                        : obstacle.toProblem());
    }
}
