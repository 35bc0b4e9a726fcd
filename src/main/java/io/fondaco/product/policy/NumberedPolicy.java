package io.fondaco.product.policy;

import io.fondaco.product.terms.ApprovalPolicy;

/**
 * A policy and its place in the product's history.
 *
 * @param number counts from 1; 0 is what holds where nobody said anything
 */
public record NumberedPolicy(int number, ApprovalPolicy policy) {}
