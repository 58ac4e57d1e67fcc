/** What all HTTP doors of this service share: who may come, how often, and how a refusal is told and counted. */
@NullMarked
package io.redress.intake.web;

import org.jspecify.annotations.NullMarked;
