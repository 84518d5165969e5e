import Database
import Wording

/// Where a page or a file stands in the site: a path from its root.
struct Address: Hashable, Sendable {
  /// The path, "election/2024/index.html".
  let path: String

  private init(path: String) { self.path = path }

  /// A file.
  static func file(_ path: String) -> Address { Address(path: path) }

  /// The page of a folder; the first page has no folder.
  static func page(_ folder: String) -> Address {
    Address(path: folder.isEmpty ? "index.html" : folder + "/index.html")
  }

  /// The address by which hosts and search engines know the page: without the file's name.
  var canonical: String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".utf8.count)) : path
  }

  /// How a page leads to another: every link ends in a file's name, so that it works from a disk, where a folder's would list it.
  func link(to other: Address, fragment: String = "") -> String {
    let (own, theirs) = (path.split(separator: "/"), other.path.split(separator: "/"))
    let shared = zip(own.dropLast(), theirs.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: own.count - 1 - shared)
    let link = (up + theirs.dropFirst(shared).map(String.init)).joined(separator: "/")
    return fragment.isEmpty ? link : "\(link)#\(fragment)"
  }
}

extension String {
  /// The name as part of an address: small letters of ASCII, digits and dashes; "Ynys Môn" is "ynys-mon".
  var slug: String {
    withoutDiacritics.lowercased().filter { $0 != "’" && $0 != "'" }
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
