/** Has to run before React: React reports each commit to the hook that developer tools leave behind. */
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
