/// The folder of the committed tidy files.
let committed =
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Datasets"
