package io.redress.intake.files;

import org.springframework.data.mongodb.core.MongoOperations;

/** Planted: what must not be in this package. */
public class StoreIntruder {
    MongoOperations mongo;
}
