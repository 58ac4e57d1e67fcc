/** Triage's views in MongoDB: assessments by complaint, the board of what waits for a person, and sightings for finding an earlier complaint. */
@NullMarked
package io.redress.triage.persistence;

import org.jspecify.annotations.NullMarked;
