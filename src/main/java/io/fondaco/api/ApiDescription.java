package io.fondaco.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the whole API. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Fondaco",
                        version = "1",
                        description = "Find data products, ask for access, decide on requests, and see who uses what. "
                                + "The same rights hold as on the pages: what is not yours to see is 404. "
                                + "Errors are application/problem+json."),
        security = @SecurityRequirement(name = ApiDescription.BEARER))
@SecurityScheme(
        securitySchemeName = ApiDescription.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the identity provider that people sign in with")
public class ApiDescription extends Application {

    static final String BEARER = "bearer";
}
