using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Cli.Shell;

/// <summary>Options that several commands have, made alike everywhere.</summary>
internal static class CommonOptions
{
    /// <summary><c>--register PATH</c>.</summary>
    public static Option<string> Register() => new("--register", "-r") { Description = "The register's file", DefaultValueFactory = static _ => "marsad.db", HelpName = "PATH" };

    /// <summary><c>--format text|json|jsonl|csv</c>.</summary>
    public static Option<OutputFormat> Format(string text = "a table for people") => new("--format", "-f")
    {
        Description = $"How to print: text ({text}), json (one array), jsonl (one object a line), csv",
        DefaultValueFactory = static _ => OutputFormat.Text,
        HelpName = "text|json|jsonl|csv",
        CustomParser = static result =>
        {
            if (KebabCase.TryParse<OutputFormat>(result.Tokens[0].Value, out var format))
                return format;
            result.AddError($"--format is text, json, jsonl or csv, not '{result.Tokens[0].Value}'");
            return OutputFormat.Text;
        },
    };

    /// <summary>One of the words of an enumeration, with a default.</summary>
    public static Option<T> Word<T>(string name, string description, T otherwise)
        where T : struct, Enum => new(name)
    {
        Description = $"{description}: {Words<T>()} (default {otherwise.Word()})",
        HelpName = "WORD",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Parse<T>(name, result) ?? otherwise,
        CompletionSources = { _ => Enum.GetValues<T>().Select(static v => new System.CommandLine.Completions.CompletionItem(v.Word())) },
    };

    /// <summary>One of the words of an enumeration, or none.</summary>
    public static Option<T?> Word<T>(string name, string description)
        where T : struct, Enum => new(name)
    {
        Description = $"{description}: {Words<T>()}",
        HelpName = "WORD",
        CustomParser = result => Parse<T>(name, result),
        CompletionSources = { _ => Enum.GetValues<T>().Select(static v => new System.CommandLine.Completions.CompletionItem(v.Word())) },
    };

    /// <summary><c>--area NAME</c>.</summary>
    public static Option<string?> Area() => new("--area") { Description = "A country, province, district or place, such as Idlib, Yemen or 'Taiz, YE', a GeoJSON file with an outline of your own, or its points: 'outline:36.1,35.2;36.4,35.2;36.3,35.6'", HelpName = "NAME" };

    /// <summary>A day that the command line gives, read strictly.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var parsed = PartialDate.Parse(result.Tokens[0].Value);
            if (parsed is { Success: true, Value.Day: not null })
                return parsed.Value.First;
            result.AddError($"{name} is a day such as 2019-08-31, not '{result.Tokens[0].Value}'");
            return null;
        },
    };

    /// <summary>A day, a month or a year that starts a period.</summary>
    public static Option<PartialDate?> Part(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var parsed = PartialDate.Parse(result.Tokens[0].Value);
            if (parsed.Success)
                return parsed.Value;
            result.AddError($"{name} is a date such as 2019-08-31, 2019-08 or 2019, not '{result.Tokens[0].Value}'");
            return null;
        },
    };

    /// <summary><c>--policy NAME</c>.</summary>
    public static Option<FigurePolicy> Policy() => Word("--policy", "How a figure is drawn from those of the sources", FigurePolicy.Range);

    /// <summary><c>--source-order NAMES</c>.</summary>
    public static Option<string[]> SourceOrder() => new("--source-order")
    {
        Description = "For --policy hierarchy: names of sources, the most trusted first, between semicolons",
        HelpName = "NAMES",
        DefaultValueFactory = static _ => [],
        CustomParser = static result => result.Tokens[0].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    /// <summary><c>--limit N</c>.</summary>
    public static Option<int> Limit(string description, int otherwise)
    {
        var limit = new Option<int>("--limit") { Description = description, DefaultValueFactory = _ => otherwise, HelpName = "N" };
        limit.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--limit is a number from 1 on");
        });
        return limit;
    }

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(static v => v.Word()));

    private static T? Parse<T>(string name, System.CommandLine.Parsing.ArgumentResult result)
        where T : struct, Enum
    {
        if (KebabCase.TryParse<T>(result.Tokens[0].Value, out var value))
            return value;
        result.AddError($"{name} is one of {Words<T>()}, not '{result.Tokens[0].Value}'");
        return null;
    }

    /// <summary>A date of publication that the command line gives; kept as words for the capturer once it is sure to be readable.</summary>
    public static Option<string?> Published() => new("--published")
    {
        Description = "When it was published: 2019-09-01 or 2019-09-01T14:05Z",
        HelpName = "DATE",
        CustomParser = static result =>
        {
            var parsed = PublicationTime.Parse(result.Tokens[0].Value);
            if (parsed.Success)
                return parsed.Value.ToString();
            result.AddError("--published: " + parsed.Reason);
            return null;
        },
    };
}
