/** The account of everything that knocked: received = accepted + duplicate + quarantined + rejected. */
@NullMarked
package io.redress.intake.ledger;

import org.jspecify.annotations.NullMarked;
