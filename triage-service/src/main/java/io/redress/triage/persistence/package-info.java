/** Triage's two views in MongoDB: assessments by complaint, and sightings for finding an earlier complaint. */
@NullMarked
package io.redress.triage.persistence;

import org.jspecify.annotations.NullMarked;
