package io.redress.intake.ledger;

import io.redress.contract.ComplaintId;

/** In which partition of redress.intake.v1 a complaint's records lie. */
interface Partitions {

    int of(ComplaintId complaint);

    int count();
}
