/** Counts React commits through the hook of the developer tools. Must run before React loads. */
const commits = { count: 0 };
Object.assign(globalThis, {
  commits,
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      commits.count += 1;
    },
    onCommitFiberUnmount: () => {},
  },
});
