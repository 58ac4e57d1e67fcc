/** The figures for people and programs: the board, its cases, a table to take away, and the API. */
@NullMarked
package io.redress.feedback.board;

import org.jspecify.annotations.NullMarked;
