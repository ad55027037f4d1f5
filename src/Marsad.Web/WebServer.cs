using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Analysis;
using Marsad.Analysis.Table;
using Marsad.Domain.Interchange;
using Marsad.Register;
using Marsad.Web.Adding;
using Marsad.Web.Decisions;
using Marsad.Web.Actors;
using Marsad.Web.Control;
using Marsad.Web.Export;
using Marsad.Web.Sources;
using Marsad.Web.Truces;
using Marsad.Web.Http;
using Marsad.Web.Incidents;
using Marsad.Web.Map;
using Marsad.Web.Overview;
using Marsad.Web.Questions;
using Marsad.Web.Registers;
using Marsad.Web.Reports;
using Marsad.Web.Review;
using Marsad.Web.Search;
using Marsad.Web.Tallies;
using Marsad.Web.Vocabulary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marsad.Web;

/// <summary>The web application: the API over a register, and the built front end.</summary>
public static class WebServer
{
    /// <summary>Makes the application, not yet listening.</summary>
    /// <exception cref="ArgumentException">An address is no address, or is not of this machine.</exception>
    public static WebApplication Build(WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(static k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        builder.Services.AddRoutingCore();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(static o => o.ThrowOnBadRequest = true);
        builder.Services.AddSingleton(_ => new RegisterPool(options.Register));
        builder.Services.AddSingleton<RegisterMemory>();
        builder.Services.AddSingleton<RegisterTables>();
        builder.Services.AddSingleton(new RegisterWriters(options.Register, options.Clock));
        builder.Services.AddSingleton<DecisionBook>();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ExportDesk>();
        builder.Services.AddSingleton<AddingDesk>();
        builder.Services.AddHostedService(static s => s.GetRequiredService<AddingDesk>());
        builder.Services.AddSingleton(new Presence(options.Clock));
        builder.Services.ConfigureHttpJsonOptions(static o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            o.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, WebJson.Default);
            o.SerializerOptions.TypeInfoResolverChain.Insert(1, DomainJson.Default);
            o.SerializerOptions.TypeInfoResolverChain.Insert(2, AnalysisJson.Default);
        });
        builder.Services.AddResponseCompression(static o => { o.EnableForHttps = true; o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/geo+json", "text/javascript"]; });
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        // A page of another site must not reach a register of this machine by a name of its own.
        builder.Services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [.. options.Urls.Select(static u => BindingAddress.Parse(u).Host).Concat(["localhost", "127.0.0.1", "[::1]"]).Distinct(StringComparer.OrdinalIgnoreCase)]);
        var app = builder.Build();
        app.UseMiddleware<HostFilteringMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed, SuppressDiagnosticsCallback = static c => c.Exception is RegisterException or BadHttpRequestException });
        app.UseSecurityHeaders();
        app.UseWriteGuard(options.ReadOnly);
        app.UseResponseCompression();
        app.UseStatusCodePages();
        app.UseFront(options.Front);
        app.UseRouting();
        var api = app.MapGroup("/api");
        IncidentEndpoints.Map(api);
        ReportEndpoints.Map(api);
        StoryEndpoint.Map(api);
        LatestEndpoint.Map(api);
        SearchEndpoints.Map(api);
        AgreementEndpoints.Map(api);
        OverviewEndpoints.Map(api);
        TimelineEndpoints.Map(api);
        MapEndpoints.Map(api);
        TallyEndpoints.Map(api);
        QuestionEndpoints.Map(api);
        VocabularyEndpoints.Map(api);
        DecisionEndpoints.Map(api);
        ActorEndpoints.Map(api);
        ControlEndpoints.Map(api);
        SourceEndpoints.Map(api);
        ExportEndpoints.Map(api);
        ReviewEndpoints.Map(api);
        AssignmentEndpoints.Map(api);
        AddingEndpoints.Map(api);
        app.MapOpenApi("/api/openapi.json");
        // The first who asks need not wait for the table; where it cannot be read, they are told why.
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<RegisterTables>().Select(new RowFilter(), app.Lifetime.ApplicationStopping).ContinueWith(static t => t.IsCompletedSuccessfully ? t.Result.Sums : (object?)t.Exception, TaskScheduler.Default));
        return app;
    }

    // What went wrong with the register is for the person to read; anything else is a fault of the program.
    private static Task Failed(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = error is RegisterException ? StatusCodes.Status503ServiceUnavailable : error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        var detail = error is RegisterException or BadHttpRequestException ? error.Message : "The program failed; nothing in the register was changed. Its log says more.";
        return Results.Problem(detail, statusCode: context.Response.StatusCode).ExecuteAsync(context);
    }
}
