/// What shapes and text are painted with.
extension ContentStream {
  /// Sets the colour of areas and of text.
  mutating func set(fill colour: DeviceColour) {
    set(opacity: colour.opacity)
    guard state.fill.map({ !$0.hasComponents(of: colour) }) ?? true else { return }
    state.fill = colour
    put(colour)
    out.put(colour.isGrey ? "g\n" : "rg\n")
  }

  /// Sets the colour and the shape of lines.
  mutating func set(_ line: LineStyle) {
    set(stroke: line.colour)
    if state.width != line.width {
      state.width = line.width
      out.put(thousandths: line.width)
      out.put(" w\n")
    }
    if state.cap != line.cap {
      state.cap = line.cap
      out.put(line.cap.rawValue)
      out.put(" J\n")
    }
    if state.join != line.join {
      state.join = line.join
      out.put(line.join.rawValue)
      out.put(" j\n")
    }
    if state.dash != line.dash {
      state.dash = line.dash
      out.put(UInt8(ascii: "["))
      for length in line.dash {
        out.put(thousandths: length)
        out.put(UInt8(ascii: " "))
      }
      out.put("]0 d\n")
    }
  }

  private mutating func set(stroke colour: DeviceColour) {
    set(opacity: colour.opacity)
    guard state.stroke.map({ !$0.hasComponents(of: colour) }) ?? true else { return }
    state.stroke = colour
    put(colour)
    out.put(colour.isGrey ? "G\n" : "RG\n")
  }

  private mutating func set(opacity: Double) {
    guard opacity != state.opacity else { return }
    endText()
    state.opacity = opacity
    let index = opacities.firstIndex(of: opacity) ?? opacities.count
    if index == opacities.count { opacities.append(opacity) }
    out.put("/A")
    out.put(index)
    out.put(" gs\n")
  }

  private mutating func put(_ colour: DeviceColour) {
    for part in colour.isGrey ? [colour.red] : [colour.red, colour.green, colour.blue] {
      out.put(thousandths: part)
      out.put(UInt8(ascii: " "))
    }
  }
}
