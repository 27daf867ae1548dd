;; Whoever loads it puts a custom section of many bytes before all others.
(module
  (memory (export "memory") 1)
  (data (i32.const 2) "native code")
  (data $passive "passive")
  (func $inside (export "init") (param $to i32) (param $from i32) (param $length i32)
    (memory.init $passive (local.get $to) (local.get $from) (local.get $length))))
