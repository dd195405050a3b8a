package io.cardledger.fault.injection.server;

import io.cardledger.test.file.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What can happen to files while nobody looks. */
sealed interface StateDamage {

    void doTo(Path directory);

    /** All of it is gone. */
    record Wiped() implements StateDamage {

        @Override
        public void doTo(Path directory) {
            Workspace.delete(directory);
        }

        @Override
        public String toString() {
            return "wiped";
        }
    }

    /** About half of the files end early, by a few bytes or by most of them, as after a power cut. */
    record Truncated(long seed) implements StateDamage {

        private static final int FEW_BYTES = 64;

        @Override
        public void doTo(Path directory) {
            Random random = new Random(seed);
            files(directory).stream().filter(file -> random.nextBoolean()).forEach(file -> truncate(file, random));
        }

        private static List<Path> files(Path directory) {
            if (!Files.exists(directory)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(directory)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void truncate(Path file, Random random) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long size = channel.size();
                if (size > 0) {
                    long kept = random.nextBoolean()
                            ? random.nextLong(size)
                            : size - 1 - random.nextLong(Math.min(size, FEW_BYTES));
                    channel.truncate(kept);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return "truncated";
        }
    }
}
