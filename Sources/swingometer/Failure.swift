import ArgumentParser
import Database
import DatabaseBuild
import Figures
import Import
import Queries

/// How a command can fail, and the exit codes that scripts rely on.
enum Failure {
  /// Input, output or the structure of a file.
  static func file(_ line: some CustomStringConvertible) -> ExitCode { say(line, 1) }

  /// Errors in the data.
  static func data(_ line: some CustomStringConvertible) -> ExitCode { say(line, 2) }

  /// Anything wrong on the command line.
  static func usage(_ line: some CustomStringConvertible) -> ExitCode { say(line, 64) }

  /// Runs a command's work and turns what it throws into a line and an exit code.
  ///
  /// - Parameter work: the work.
  /// - Throws: `ExitCode`, the line being said already; what the command line's own parser throws passes through.
  static func reported(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      throw error
    } catch let error as QueryError {
      throw usage(error)
    } catch let error as SandboxError {
      throw error.isWrongStatement ? usage(error) : file(error)
    } catch let error as FigureError {
      throw usage(error)
    } catch let error as ImportError {
      throw usage(error)
    } catch let error as BuildError {
      if case .dataErrors = error { throw data(error) }
      throw file(error)
    } catch {
      // Every error below describes itself in a line: what, where, what to do.
      throw file("\(error)")
    }
  }

  private static func say(_ line: some CustomStringConvertible, _ code: Int32) -> ExitCode {
    Terminal.note("swingometer: \(line)")
    return ExitCode(code)
  }
}
