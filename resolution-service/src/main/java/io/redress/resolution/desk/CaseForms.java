package io.redress.resolution.desk;

import io.redress.resolution.acting.CaseRequest;
import java.util.Optional;

/** Reads the forms of one feature. Every bean of this kind is asked. */
public interface CaseForms {

    /**
     * Empty for a form of somebody else's.
     *
     * @param action the last part of the form's address
     * @throws FormFaultException when a field cannot be read
     */
    Optional<CaseRequest> read(String action, Fields fields);
}
