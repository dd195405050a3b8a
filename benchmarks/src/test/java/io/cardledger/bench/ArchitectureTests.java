package io.cardledger.bench;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.cardledger.bench.ArchitectureTests.DoNotIncludeWhatJmhGenerates;
import io.cardledger.test.architecture.HouseRules;

@AnalyzeClasses(
        packages = "io.cardledger.bench",
        importOptions = {ImportOption.DoNotIncludeTests.class, DoNotIncludeWhatJmhGenerates.class})
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    static final class DoNotIncludeWhatJmhGenerates implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/jmh_generated/");
        }
    }
}
