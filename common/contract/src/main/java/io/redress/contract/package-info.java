/**
 * The language the services share: ids, topics, wire names and the codec between events and Kafka
 * records. No framework; a class enters when a second service needs it.
 */
@NullMarked
package io.redress.contract;

import org.jspecify.annotations.NullMarked;
