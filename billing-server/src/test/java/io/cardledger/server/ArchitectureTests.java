package io.cardledger.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.cardledger.test.architecture.HouseRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.cardledger.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] FOLD = {
        "..topology..", "..ledger..", "..guard..", "..entry..", "..store..", "..account..", "..lookup.."
    };

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_FOLD_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(FOLD)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");

    @ArchTest
    static final ArchRule THE_FOLD_KNOWS_NO_CALLER = noClasses()
            .that()
            .resideInAnyPackage(FOLD)
            .or()
            .resideInAPackage("..reply..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..server.answer..",
                    "..server.balance..",
                    "..server.listing..",
                    "..server.waiting..",
                    "..server.instances..",
                    "..server.redrive..",
                    "..server.routing..",
                    "..server.health..",
                    "..server.streams..");

    @ArchTest
    static final ArchRule WHAT_IS_DECIDED_KNOWS_NOT_HOW_IT_IS_KEPT = noClasses()
            .that()
            .resideInAPackage("..server.account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..server.store..", "org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_WIRING = noClasses()
            .that()
            .resideOutsideOfPackage("io.cardledger.server")
            .should()
            .dependOnClassesThat(resideInAPackage("io.cardledger.server"));

    @ArchTest
    static final ArchRule REPLIES_KNOW_SPRING_ONLY_WHERE_THEY_ARE_WIRED = noClasses()
            .that()
            .resideInAPackage("..reply..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule ONLY_CONFIGURATIONS_WIRE = methods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Configuration");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_APPLICATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cardledger.client..", "io.cardledger.balance..", "io.cardledger.standalone..");
}
