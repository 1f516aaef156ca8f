/// Every kind of layer, for files and commands that name them.
public enum LayerKinds {
  public static let all: [any Layer.Type] = [
    Dense.self,
    Maxout.self,
    Conv2D.self,
    MaxPooling2D.self,
    AveragePooling2D.self,
    GlobalAveragePooling2D.self,
    UpSampling2D.self,
    Activation.self,
    Flatten.self,
    Reshape.self,
    Concatenate.self,
    Add.self,
    Dropout.self,
    BatchNormalization.self,
    LayerNormalization.self,
    Embedding.self,
    SimpleRNN.self,
    LSTM.self,
    GRU.self,
  ]

  /// The kind with this name, if there is one.
  public static func named(_ kind: String) -> (any Layer.Type)? {
    all.first { $0.kind == kind }
  }
}
