using System.Text;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Extraction;

// The first report is read sooner where another processor fetches the models and tables meanwhile.
if (args is ["read", ..] && Environment.ProcessorCount > 1)
    new Thread(ReportReader.Prepare) { IsBackground = true }.Start();
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), encoding, bufferSize: 1 << 14);
using var error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true };
using var stop = new CancellationTokenSource();
var session = new Session
{
    Out = Console.IsOutputRedirected ? output : new TerminalText(output),
    Error = Console.IsErrorRedirected ? error : new TerminalText(error),
    StandardInput = Console.OpenStandardInput,
    OutIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Clock = TimeProvider.System,
    Stop = stop.Token,
};
using var interrupts = Interruption.CancelsFirst(stop);
return CommandLine.Run(args, session);
