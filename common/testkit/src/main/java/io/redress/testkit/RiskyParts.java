package io.redress.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What a stranger's bytes must never meet: what others' ticket systems were broken by. A service that has none of it
 * can be neither asked to fetch an address, nor to unpack, to parse XML, to make objects of bytes or to run a program.
 */
public final class RiskyParts {

    private static final String FETCHING =
            "java\\.net\\.(URLConnection|HttpURLConnection|Socket)"
                    + "|org\\.springframework\\.(web\\.client\\.Rest|web\\.reactive\\.function\\.client)\\w*";

    /** Packing what is ours is harmless; what a stranger packed may be a bomb. */
    private static final String UNPACKING =
            "java\\.util\\.zip\\.(ZipInputStream|ZipFile|GZIPInputStream|Inflater\\w*)"
                    + "|java\\.util\\.jar\\..*";

    private static final String MAKING_OBJECTS =
            "java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder";
    private static final String RUNNING = "java\\.lang\\.ProcessBuilder";

    /** Such as pictures in a document that are fetched while it is drawn. */
    private static final String DRAWING =
            "(org\\.openpdf|com\\.lowagie)\\.text\\.(Image|html\\..*)";

    public static final ArchRule ARE_NOT_USED =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..triage.training..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "java.net.http..",
                                            "javax.xml..",
                                            "org.xml.sax..",
                                            "org.w3c.dom..",
                                            "javax.script..",
                                            "javax.naming..")
                                    .or(nameMatching(FETCHING))
                                    .or(nameMatching(UNPACKING))
                                    .or(nameMatching(MAKING_OBJECTS))
                                    .or(nameMatching(RUNNING))
                                    .or(nameMatching(DRAWING)))
                    .because("strangers' bytes come in here");

    private RiskyParts() {}

    /** Of a service and of what it is built on; tests may. Training reads packed files of its own, and runs by hand. */
    public static void areNotUsedIn(String... packages) {
        ARE_NOT_USED.check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages));
    }
}
