package io.cardledger.server.listing;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.PartitionNumbers;
import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.ReadOptions;
import io.cardledger.server.answer.ReadSource;
import io.cardledger.server.answer.UnavailableReason;
import io.cardledger.server.routing.RequestOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A call for a listing, and the parts of it that are there by now. */
final class PartialListing {

    private final Listing listing;
    private final ReadOptions options;
    private final Set<Integer> missing;
    private final Set<Integer> there = new TreeSet<>();
    private final List<ListingPart> parts = new ArrayList<>();
    private ReadSource source = ReadSource.ACTIVE;

    PartialListing(Listing listing, ReadOptions options) {
        this.listing = listing;
        this.options = options;
        this.missing = new TreeSet<>(listing.partitions());
    }

    Listing listing() {
        return listing;
    }

    ReadOptions options() {
        return options;
    }

    /** The partitions that have not contributed yet. */
    synchronized Set<Integer> missing() {
        return new TreeSet<>(missing);
    }

    /** Adds what these partitions contribute. */
    synchronized void take(Collection<Integer> partitions, ListingPart part, ReadSource from) {
        missing.removeAll(partitions);
        there.addAll(partitions);
        parts.add(part);
        source = source.and(from);
    }

    /** Another instance is told what there is; a caller gets all or nothing. */
    synchronized ReadAttempt conclude() {
        boolean forwarded = options.origin() != RequestOrigin.DIRECT;
        if (!missing.isEmpty() && !forwarded) {
            return new ReadAttempt.NotYet(UnavailableReason.MOVING);
        }
        return new ReadAttempt.Done(
                new Answer.Several(listing.content(parts), source, new TreeSet<>(there), forwarded));
    }

    /** Names the partitions that are missing. */
    synchronized Answer refusal(UnavailableReason reason) {
        String partitions = (missing.size() == 1 ? "partition " : "partitions ") + PartitionNumbers.write(missing);
        return new Answer.Refused(
                reason == UnavailableReason.MOVING
                        ? Problem.of(
                                ProblemType.UNAVAILABLE,
                                "nobody can answer for " + partitions + " just now; ask again in a second")
                        : reason.toProblem());
    }
}
