;; Exports one of everything, for consumer.wat to import.
(module
  (memory (export "memory") 1 4)
  (table (export "table") 4 8 funcref)
  (global (export "constant") i64 (i64.const 40))
  (global $counter (export "counter") (mut i32) (i32.const 0))
  (func $count (export "count") (result i32)
    (global.set $counter (i32.add (global.get $counter) (i32.const 1)))
    (global.get $counter))
  (func (export "peek") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "call") (param i32) (result i32) (call_indirect (result i32) (local.get 0)))
  (func $second (result i32) (i32.const 2))
  (elem (i32.const 0) $count $second)
  (data (i32.const 16) "provided"))
