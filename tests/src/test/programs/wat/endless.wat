;; Functions that never end.
(module
  (func (export "loop") (loop (br 0)))
  (func (export "call") (loop (call $nothing) (br 0)))
  (func $nothing))
