;; Functions that are called so often that what they are may change between two calls.
(module
  (import "host" "next" (func $next (param i64) (result i64)))
  (memory (export "memory") 1)
  (global $count (mut i32) (i32.const 0))
  (func $count (export "count") (param $step i32) (result i32)
    (global.set $count (i32.add (global.get $count) (local.get $step)))
    (i32.store (i32.const 8) (global.get $count))
    (global.get $count))
  (func $divide (export "divide") (param $by i32) (result i32)
    (i32.div_s (call $count (i32.const 1)) (local.get $by)))
  (func (export "ask") (param $times i32) (result i64) (local $value i64)
    (loop $again
      (local.set $value (call $next (local.get $value)))
      (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
    (local.get $value)))
