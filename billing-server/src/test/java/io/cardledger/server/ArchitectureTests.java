package io.cardledger.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.cardledger.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule THE_TOPOLOGY_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..topology..", "..ledger..", "..guard..", "..account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");

    @ArchTest
    static final ArchRule THE_TOPOLOGY_KNOWS_NO_CALLER = noClasses()
            .that()
            .resideInAnyPackage("..topology..", "..ledger..", "..guard..", "..account..", "..reply..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..server.balance..", "..server.routing..", "..server.health..", "..server.streams..");

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
    static final ArchRule STATE_IS_NEVER_PUBLIC = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_BY_FEATURE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..service..", "..dto..", "..config..", "..impl..", "..common..", "..manager..");

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_APPLICATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cardledger.client..", "io.cardledger.balance..", "io.cardledger.standalone..");
}
