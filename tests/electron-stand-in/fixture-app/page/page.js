const evaluated = document.querySelector('#evaluated')
const violation = document.querySelector('#violation')

// From clicks, not from a test runner: what a debugger evaluates is exempt from the page's policy.
document.querySelector('#eval').addEventListener('click', () => {
  try {
    // oxlint-disable-next-line no-eval -- that the policy forbids it is the point
    evaluated.textContent = String(eval('1 + 1'))
  } catch (failure) {
    evaluated.textContent = failure.name
  }
})

document.querySelector('#fetch').addEventListener('click', () => {
  fetch('https://example.org/').catch(() => {})
})

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  violation.textContent = `${effectiveDirective} ${blockedURI}`
})
