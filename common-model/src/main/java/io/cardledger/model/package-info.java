/** What all modules share: records and their JSON, money, cards, positions, topics. */
@NullMarked
package io.cardledger.model;

import org.jspecify.annotations.NullMarked;
