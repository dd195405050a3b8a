package io.cardledger.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.cardledger.test.architecture.HouseRules;

@AnalyzeClasses(packages = "io.cardledger.e2e")
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    /** Journeys see the suite as its clients do; of its code they know the common model alone. */
    @ArchTest
    static final ArchRule APPLICATIONS_ARE_KNOWN_FROM_OUTSIDE_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.cardledger.support..",
                    "io.cardledger.server..",
                    "io.cardledger.client..",
                    "io.cardledger.balance..",
                    "io.cardledger.standalone..");
}
