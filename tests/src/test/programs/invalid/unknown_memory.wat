;; Invalid: a load without a memory.
(module (func (export "f") (result i32) (i32.load (i32.const 0))))
