;; Functions that never end, or not before long.
(module
  (memory 1)
  (func (export "loop") (loop (br 0)))
  (func (export "call") (loop (call $nothing) (br 0)))
  (func $nothing)
  ;; A loop that reads memory.
  (func (export "scan") (param $at i32)
    (loop
      (br_if 0 (i32.eqz (i32.load8_u (local.get $at))))))
  ;; A loop around a switch.
  (func (export "switch") (param $case i32)
    (loop $again
      (block $two
        (block $one
          (br_table $one $two (local.get $case)))
        (local.set $case (i32.const 1))
        (br $again))
      (local.set $case (i32.const 0))
      (br $again)))
  ;; Calls without a loop: more than anybody waits for.
  (func $recurse (export "recurse") (param $depth i32)
    (if (local.get $depth)
      (then
        (call $recurse (i32.sub (local.get $depth) (i32.const 1)))
        (call $recurse (i32.sub (local.get $depth) (i32.const 1)))))))
