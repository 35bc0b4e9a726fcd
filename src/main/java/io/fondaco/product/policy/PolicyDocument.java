package io.fondaco.product.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a policy as JSON: it is read whole, compared whole and never queried. */
@Converter
class PolicyDocument implements AttributeConverter<ApprovalPolicy, String> {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public String convertToDatabaseColumn(ApprovalPolicy policy) {
        try {
            return JSON.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy can't be written as JSON", e);
        }
    }

    @Override
    public ApprovalPolicy convertToEntityAttribute(String document) {
        try {
            return JSON.readValue(document, ApprovalPolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored policy can't be read", e);
        }
    }
}
