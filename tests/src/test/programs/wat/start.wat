;; The start function runs when the module is instantiated, after the segments are in place.
(module
  (memory 1)
  (global $seen (export "seen") (mut i32) (i32.const 0))
  (data (i32.const 8) "\2a")
  (func $start (global.set $seen (i32.load8_u (i32.const 8))))
  (start $start)
  (func (export "get") (result i32) (global.get $seen)))
