using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace Marsad.Web.Http;

/// <summary>Names the parameters that an endpoint reads from its address itself, so that they stand in the API's description.</summary>
internal static class QuestionParameters
{
    public static RouteHandlerBuilder WithQuestion(this RouteHandlerBuilder route, IReadOnlyList<string> names) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters ??= [];
        foreach (var name in names)
        {
            if (operation.Parameters.All(p => p.Name != name))
                operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }

        return Task.CompletedTask;
    });
}
