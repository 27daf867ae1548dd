;; Invalid: there is no local 3.
(module (func $f (export "f") (param i32) (result i32) (local.get 3)))
