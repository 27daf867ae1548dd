;; Invalid: the function promises an i32 and gives an i64.
(module (func (export "f") (result i32) (i64.const 1)))
