/** Rules on the structure of this service, each with a planted violator that proves it can fail. */
package io.redress.feedback.architecture;
